/**
 * The session policy of everything that only reads: whatever a role may do, its session may do no more than this. Secrets are
 * named and described, never read. AWS takes at most 2,048 characters.
 */
export const readPolicy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: [
        'greengrass:Get*',
        'greengrass:List*',
        'appflow:Describe*',
        'appflow:List*',
        'evs:Get*',
        'evs:List*',
        'lambda:Get*',
        'lambda:List*',
        'secretsmanager:DescribeSecret',
        'secretsmanager:ListSecrets',
        'iam:GetRole',
        'iam:ListRoles',
        'sts:GetCallerIdentity',
        'tag:GetResources',
      ],
      Resource: '*',
    },
  ],
})
