import type { ServiceWords, Words } from '@/lib/failure'

/** What a refused call of any kind most likely means since the end of Greengrass V1. */
const ended: Words = {
  title:
    'Greengrass refused. Greengrass V1 was announced to end on 7 October 2026; after it AWS answers no call to its resources.',
  next: 'If V1 still runs for this account, check the IAM policy of this connection; otherwise use the sandbox, or Greengrass V2.',
  retryable: true,
  refusesAll: true,
}

/** What Greengrass V1 answers when it refuses: two modelled exceptions, and codes that are only seen on the wire. */
export const greengrassWords: ServiceWords = {
  BadRequestException: {
    title: 'Greengrass found the request invalid.',
    next: "Correct what AWS's text and its error details name.",
  },
  '400': {
    title: 'Greengrass found the definition or the group invalid.',
    next: "Correct what AWS's text and its error details name.",
  },
  InternalServerErrorException: {
    title: 'Greengrass had a fault of its own.',
    next: 'Retry in a moment.',
    retryable: true,
  },
  IdNotFoundException: {
    title: 'Greengrass does not have this definition or group.',
    next: "Check the id, this connection's account and its Region; it may have been deleted.",
  },
  VersionNotFoundException: {
    title: 'Greengrass does not have this version.',
    next: "Check the version's id, and that it belongs to this definition or group.",
  },
  ResourceNotFoundException: {
    title: 'Greengrass does not find it.',
    next: "Check the id, this connection's account and its Region.",
  },
  InvalidInputException: { title: 'Greengrass found the request invalid.', next: "Correct what AWS's text names." },
  InvalidContainerDefinitionException: {
    title: 'Greengrass found the definition invalid.',
    next: "Correct what AWS's text names.",
  },
  MissingCoreException: {
    title: 'The group version has no core, so there is nothing to deploy to (GG-303).',
    next: 'Create a group version that refers to a core definition version with exactly one core, then deploy that.',
  },
  ConcurrentDeploymentException: {
    title: 'Another deployment of the group is under way.',
    next: 'Wait until it has ended, then deploy again if it was not yours.',
  },
  AccessDeniedException: ended,
  AccessDenied: ended,
  ForbiddenException: ended,
  '403': ended,
  UnknownOperationException: ended,
  OptInRequired: ended,
  SubscriptionRequiredException: ended,
  '410': ended,
}
