import 'server-only'
import type { z } from 'zod'
import { failure } from '@/lib/failure'
import type { Failure } from '@/lib/result'

/** What a form is told of values that its schema refuses. */
export function invalid(error: z.ZodError): Failure {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message
  return failure('Invalid', 'Some fields are not valid. Nothing was sent to AWS.', 'Correct the marked fields.', {
    fields,
    details: error.issues
      .slice(0, 20)
      .map((issue) => `${issue.path.join('.') || 'form'}: ${issue.message}`.slice(0, 300)),
  })
}
