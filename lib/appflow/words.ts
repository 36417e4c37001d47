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

/** What a label that is taken means for a registration. */
export const registerWords: ServiceWords = {
  ...appflowWords,
  ConflictException: {
    title: 'The label is taken, or the request collides with another.',
    next: 'Choose another label, or look at the connector that has it: what is there is told below.',
  },
}

/** The same exceptions where a registration is updated. */
export const updateWords: ServiceWords = {
  ...appflowWords,
  AccessDeniedException: {
    title: 'AppFlow, or this connection, lacks a permission.',
    next: "Check that this connection may appflow:UpdateConnectorRegistration, and that the function's resource policy lets appflow.amazonaws.com invoke it.",
  },
  ResourceNotFoundException: {
    title: 'AppFlow finds no such connector, or not the function.',
    next: 'Check in the list that the connector is registered, then the ARN of the function.',
  },
  ConflictException: {
    title: 'Another update of this connector is under way, or this form was sent before with other content.',
    next: 'Reload to see what is registered now, then decide again.',
  },
}

/** The same exceptions where a connector is unregistered. */
export const unregisterWords: ServiceWords = {
  ...appflowWords,
  AccessDeniedException: {
    title: 'AWS refused: a permission is missing.',
    next: 'Check that this connection may appflow:UnRegisterConnector; IAM spells it so.',
  },
  ResourceNotFoundException: {
    title: 'AppFlow has no connector of this label.',
    next: 'Go back to the list: somebody may have unregistered it already.',
  },
  ConflictException: {
    title: 'Connection profiles use this connector, so AppFlow keeps it.',
    next: 'Delete the profiles first. Or use force: the connector goes, and what uses it fails from then on.',
  },
}

/** Where a profile's metadata cache is reset. */
export const resetWords: ServiceWords = {
  ...appflowWords,
  ResourceNotFoundException: {
    title: 'AppFlow has no such connection profile.',
    next: 'Reload to see the profiles that there are.',
  },
  ConflictException: {
    title: 'AppFlow is busy with this profile.',
    next: 'Wait a moment, then submit again.',
    retryable: true,
  },
}

/** Lambda's documented exceptions (API reference, GetPolicy, AddPermission and Invoke) as far as an operator can meet them here. */
export const lambdaWords: ServiceWords = {
  ResourceNotFoundException: {
    title: 'Lambda does not find the function.',
    next: 'Check the name, the version or alias, the account and the Region.',
  },
  ResourceConflictException: {
    title: 'The policy has a statement of this id, or the function is being changed.',
    next: 'Check again: the permission may be there already. Else wait until the function is updated.',
  },
  InvalidParameterValueException: {
    title: 'Lambda found a parameter invalid.',
    next: "Correct what AWS's text names. A policy cannot be added for $LATEST: use the function's own ARN.",
  },
  PolicyLengthExceededException: {
    title: "The function's resource policy would exceed 20 KB.",
    next: 'Remove statements that are not needed, with "aws lambda remove-permission".',
  },
  PreconditionFailedException: {
    title: 'The policy was changed meanwhile.',
    next: 'Check again, then add the permission once more.',
  },
  PublicPolicyException: {
    title: 'The account does not allow public access to functions, and this policy would be public.',
    next: 'Remove the open statements of the policy first.',
  },
  TooManyRequestsException: {
    title: 'Lambda is limiting how often it may be called.',
    next: 'Wait a moment, then retry.',
    retryable: true,
  },
  AccessDeniedException: {
    title: 'AWS refused: a permission is missing.',
    next: 'Check that this connection may lambda:AddPermission and lambda:InvokeFunction on the function.',
  },
  ServiceException: {
    title: 'Lambda had a fault of its own.',
    next: 'Retry in a moment.',
    retryable: true,
  },
}
