import { type Kind, kinds } from '@/lib/greengrass/kinds'

/** A kind of definition besides connectors: the console shows it, and leaves its content to AWS's own tools. */
export type OtherKind = Exclude<Kind, 'connector'>

/** The six kinds, in the order of the API. */
export const otherKinds: readonly OtherKind[] = kinds.filter((kind) => kind !== 'connector')

/** The kind that a part of an address names; nothing where it names none of the six. */
export const otherKind = (part: string): OtherKind | undefined => otherKinds.find((kind) => kind === part)

/**
 * What a definition of each kind is for, in one sentence.
 * https://docs.aws.amazon.com/greengrass/v1/developerguide/what-is-gg.html
 */
export const kindWords: Record<OtherKind, string> = {
  core: 'A core definition names the device that runs the Greengrass Core software. A group is deployed with exactly one.',
  device: 'A device definition lists the devices of AWS IoT that reach the core on its local network.',
  function: 'A function definition lists the Lambda functions that run on the core, and how they run there.',
  logger: 'A logger definition says what is logged, at which level, on the core or to CloudWatch.',
  resource:
    'A resource definition lists the local devices, volumes, models and secrets that functions and connectors use.',
  subscription: 'A subscription definition says which messages go from whom to whom, by topic.',
}
