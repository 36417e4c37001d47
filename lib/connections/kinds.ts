/** Ways in which a connection signs in to AWS, as forms offer them. */
export const sources = ['default', 'profile', 'role'] as const
export type SourceKind = (typeof sources)[number]

/** Whom a role has to trust: the account and principal of the console, where it knows them. */
export interface Principal {
  /** ARN of a role or user; nothing where the console has not been told by AWS. */
  arn?: string
}

/** Stands where the console does not know its own principal. */
const unknownPrincipal = 'ARN-OF-THE-ROLE-THAT-RUNS-THE-CONSOLE'

/**
 * The trust policy of a role that the console assumes: this console alone, and only for this connection's external id.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export const trustPolicy = (externalId: string, { arn = unknownPrincipal }: Principal): string =>
  JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: arn },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'sts:ExternalId': externalId } },
        },
      ],
    },
    null,
    2,
  )
