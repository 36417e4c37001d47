import type { ServiceWords } from '@/lib/failure'

/** AppFlow's documented exceptions (API reference, RegisterConnector) with the remedies of its connector SDK's troubleshooting guide. */
export const appflowWords: ServiceWords = {
  ValidationException: {
    title: 'AppFlow found a parameter missing or invalid.',
    next: "Correct the field that AWS's text names.",
  },
  ConnectorServerException: {
    title: 'AppFlow called the Lambda function and got no valid connector description from it.',
    next: "Open the function's log group; raise its memory or timeout, or use provisioned concurrency against cold starts.",
  },
  ConnectorAuthenticationException: {
    title: "Authentication with the connector's endpoint failed.",
    next: 'Check the credentials that the connector uses.',
  },
  ServiceQuotaExceededException: {
    title: 'A quota of AppFlow would be exceeded.',
    next: 'Ask AWS for a higher quota, or unregister a connector that is not needed.',
  },
  AccessDeniedException: {
    title: 'AppFlow, or this connection, lacks a permission.',
    next: "Check that this connection may appflow:RegisterConnector, and that the function's resource policy lets appflow.amazonaws.com invoke it.",
  },
  ResourceNotFoundException: {
    title: 'AppFlow does not find it.',
    next: "Check the ARN of the function, its account and its Region, and the connector's label.",
  },
  ConflictException: {
    title: 'The label is taken, or the request collides with another.',
    next: 'Choose another label, or look at the connector that has it.',
  },
  ThrottlingException: {
    title: 'AppFlow is limiting how often it may be called.',
    next: 'Wait a moment, then submit again.',
    retryable: true,
  },
  InternalServerException: {
    title: 'AppFlow had a fault of its own.',
    next: 'Retry in a moment.',
    retryable: true,
  },
  UnsupportedOperationException: {
    title: 'AppFlow does not support this operation here.',
    next: 'Check that AppFlow is offered in this Region.',
  },
}
