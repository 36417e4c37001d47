import type { GroupVersion } from '@aws-sdk/client-greengrass'
import { type Kind, kindFacts, kinds } from './kinds'

/** The references of a form as AWS takes them: an empty one is left out, and so is not deployed. */
export const membersOf = (input: Record<Kind, string>): GroupVersion =>
  Object.fromEntries(kinds.filter((kind) => input[kind]).map((kind) => [kindFacts[kind].member, input[kind]]))

/** The form's fields by AWS's members. */
export const memberFields: Record<string, string> = Object.fromEntries(
  kinds.map((kind) => [kindFacts[kind].member, kind]),
)
