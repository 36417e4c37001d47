import { isAwsTag } from '@/lib/aws/tags'

/** The tag by which a definition or a group is found again after its answer was lost. It is the console's, and stays. */
export const operationTag = 'console-op'

/** True for a tag that people set: not the console's own, and not one of AWS's. */
export const isFreeTag = (key: string): boolean => key !== operationTag && !isAwsTag(key)
