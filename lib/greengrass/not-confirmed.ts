import 'server-only'
import { failure, Refusal } from '@/lib/failure'

/** The name typed to confirm is not the resource's. */
export const notConfirmed = (noun: string): Refusal =>
  new Refusal(
    failure(
      'Invalid',
      `The name typed is not that of the ${noun}. Nothing was deleted.`,
      'Type the name as it stands.',
      {
        fields: { confirmation: 'This is not the name.' },
      },
    ),
  )
