import type { ErrorDetail } from '@aws-sdk/client-greengrass'

/** One thing that AWS says of a failed deployment, in plain words. */
export interface Explanation {
  /** AWS's DetailedErrorCode, where it gave one. */
  code?: string
  /** AWS's own text, unchanged. */
  text: string
  title: string
  next: string
}

type Words = Pick<Explanation, 'title' | 'next'>

const missingCore: Words = {
  title: 'The group version has no core, so there is nothing to deploy to.',
  next: 'Create a group version that refers to a core definition version with exactly one core, then deploy that.',
}

/** By DetailedErrorCode: AWS publishes no list, this one is what was seen. */
const byCode: Record<string, Words> = { 'GG-303': missingCore }

/** By what the text says: https://docs.aws.amazon.com/greengrass/v1/developerguide/gg-troubleshooting.html */
const byText: [pattern: RegExp, words: Words][] = [
  [/need a Greengrass Core in this Group/i, missingCore],
  [
    /only one Greengrass Core/i,
    {
      title: 'The group version has more than one core.',
      next: 'Refer to a core definition version with exactly one core, then deploy again.',
    },
  ],
  [
    /TES service role is not associated|not authorized to (?:assume|access) the Service Role/i,
    {
      title: 'The account has no service role for Greengrass in this Region, or Greengrass may not assume it.',
      next: 'Associate a service role (aws greengrass associate-service-role-to-account), then deploy again.',
    },
  ],
  [
    /THING_CERT_NOT_FOUND/,
    {
      title: "The core's certificate does not exist any more: it was rotated or deleted.",
      next: 'Create a core definition version with the certificate that the core has now, then a group version, then deploy.',
    },
  ],
  [
    /\b403 Forbidden|\bForbidden\b/i,
    {
      title: 'The core was refused when it fetched the deployment.',
      next: 'Check that the IoT policy of the core’s certificate allows greengrass:*, then deploy again.',
    },
  ],
  [
    /ConcurrentDeployment/,
    {
      title: 'Another deployment of the group was under way.',
      next: 'Wait until it has ended, then deploy again if it was not yours.',
    },
  ],
  [
    /rw permission on the file/,
    {
      title: 'A Lambda function or connector may not read or write a path on the core.',
      next: 'Give the owner group of that path read and write permission on the core, then deploy again.',
    },
  ],
  [
    /configured to run as root/,
    {
      title: 'A Lambda function is to run as root, which this core does not allow.',
      next: 'Set allowFunctionsToRunAsRoot to yes in the core’s config.json, or let the function run as another user.',
    },
  ],
  [
    /wait: no child processes/,
    { title: 'A process on the core did not start.', next: 'Deploy again: AWS documents that this helps.' },
  ],
  [
    /invalid or corrupted/,
    {
      title: 'Greengrass found the group version invalid.',
      next: 'Correct what the text names in the definition, then create a group version with it and deploy that.',
    },
  ],
]

const other: Words = {
  title: 'The deployment failed; the console knows no more of this than AWS says.',
  next: 'Read the text, then runtime.log on the core; a known good deployment can be deployed again meanwhile.',
}

/** What AWS says of a deployment's failure, each with what it means and what to do next. Nothing where AWS says nothing. */
export function explainDeployment(message: string | undefined, details: ErrorDetail[] | undefined): Explanation[] {
  const said = (details ?? []).map(({ DetailedErrorCode: code, DetailedErrorMessage: text = '' }) => ({ code, text }))
  const all = said.length > 0 ? said : message ? [{ text: message }] : []
  return all.map((one) => ({ ...one, ...wordsOf(one) }))
}

function wordsOf({ code, text }: { code?: string; text: string }): Words {
  const known = code !== undefined && Object.hasOwn(byCode, code) ? byCode[code] : undefined
  return known ?? byText.find(([pattern]) => pattern.test(text))?.[1] ?? other
}
