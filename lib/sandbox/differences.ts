/** Where the sandbox is not AWS, or where nobody outside AWS knows what AWS says. Each entry is one sentence for operators. */
export const differences: {
  service: 'all' | 'greengrass' | 'appflow' | 'lambda' | 'evs' | 'secretsmanager' | 'sts'
  text: string
}[] = [
  {
    service: 'all',
    text: 'The access key names the account and nothing checks the signature: whoever reaches the loopback port is that account.',
  },
  {
    service: 'all',
    text: 'Only operations of connectors and what they refer to exist; any other answers NotImplementedException with status 501.',
  },
  {
    service: 'all',
    text: 'There are no quotas or rate limits, and of IAM only session policies: other refusals come from fault rules.',
  },
  {
    service: 'all',
    text: 'The wording of errors is ours where AWS documents a code and no text; codes, statuses and members follow the API models.',
  },
  { service: 'all', text: 'A value of the wrong JSON type is a SerializationException; AWS words it in several ways.' },
  {
    service: 'all',
    text: 'A request without a usable signature gets status 403 from every service, also where the JSON protocol of AWS would say 400.',
  },
  { service: 'all', text: 'An unknown path or operation gets UnknownOperationException with status 404.' },
  {
    service: 'all',
    text: 'Lists are consistent at once and keep one order, Greengrass the newest first; AWS promises neither.',
  },
  {
    service: 'greengrass',
    text: 'A definition that is created without a first version has no latest version; AWS does not document it.',
  },
  {
    service: 'greengrass',
    text: 'Two instances of one connector are refused when the version is created; the documentation forbids them without saying which call refuses.',
  },
  {
    service: 'appflow',
    text: 'Registration does not run the Lambda function: what it answers, how it crashes and whether it times out are properties of the seeded function.',
  },
  {
    service: 'appflow',
    text: 'What a function answers follows from its name; AppFlow then serves it from its cache, also once the function is changed or deleted.',
  },
  {
    service: 'appflow',
    text: 'Which exception a function gets that is missing (ResourceNotFoundException), admits nobody (AccessDeniedException), crashes, times out or is not ready (ConnectorServerException), or rejects credentials (ConnectorAuthenticationException) follows from the documented meanings; AWS documents no wording.',
  },
  {
    service: 'appflow',
    text: 'A client token that comes with other parameters is a ConflictException; AWS documents an error without naming it.',
  },
  {
    service: 'appflow',
    text: 'A missing label, provisioning type or provisioning configuration is a ValidationException; the API model requires none of them.',
  },
  {
    service: 'appflow',
    text: 'A function of another account or Region is not found; AWS neither allows nor forbids it in writing.',
  },
  {
    service: 'appflow',
    text: 'A client token is remembered for its own operation; a refused call frees it.',
  },
  {
    service: 'appflow',
    text: 'Connection profiles and flows are made by control only, and none of their runs is imitated.',
  },
  {
    service: 'appflow',
    text: 'An update keeps the time of registration; a forced unregistration leaves profiles and flows as they are. AWS documents neither.',
  },
  {
    service: 'appflow',
    text: 'Resetting the metadata cache needs the name of a connection profile, and nothing shows of it.',
  },
  {
    service: 'appflow',
    text: 'The connectors that AWS provides are a short list without their metadata.',
  },
  {
    service: 'lambda',
    text: 'No code runs: Invoke answers what the seeded function is said to answer. An inactive function is active after one call; at AWS that call fails first.',
  },
  {
    service: 'lambda',
    text: 'Every function has the one version 1; aliases are seeded. Policies are not evaluated for who calls Invoke.',
  },
  {
    service: 'lambda',
    text: 'A policy is judged by AppFlow in the forms that AddPermission writes.',
  },
  {
    service: 'evs',
    text: 'A connector is CREATING for 20 seconds and checked 30 seconds later; AWS takes minutes for each.',
  },
  {
    service: 'evs',
    text: 'Appliances do not exist: checks pass unless the name starts with "unreachable", the secret lacks the keys of its type, or control says otherwise.',
  },
  {
    service: 'evs',
    text: 'An OPERATIONS_MANAGER connector is refused for VCF 5.2.x, and a connector that failed still occupies its type; AWS documents neither.',
  },
  {
    service: 'evs',
    text: 'A secret that does not exist ends in CREATE_FAILED like one without the tag EvsAccess=true.',
  },
  {
    service: 'evs',
    text: 'The domain of an environment is not part of the API; the seeded ones are prod, vcf9 and lab under evs.example.com.',
  },
  {
    service: 'evs',
    text: 'A connector is UPDATING or DELETING for 20 seconds and its checks are unknown meanwhile; after an update that failed it has the new values.',
  },
  {
    service: 'evs',
    text: 'Entitlements are read only: control gives and takes them. At risk and removed follow from VCENTER_REACHABILITY, after eight hours.',
  },
  {
    service: 'evs',
    text: 'Scenarios change what checks answer at once; AWS would notice at its next check, within ten minutes.',
  },
  {
    service: 'secretsmanager',
    text: 'Secrets have no values, filters of lists are not heeded, and there is no KMS: whether a key is there is not looked at.',
  },
  {
    service: 'evs',
    text: 'Caller errors have status 400, as the API reference says; the Smithy model names other statuses for some.',
  },
  {
    service: 'sts',
    text: 'A session policy is heeded by its actions; its resources and conditions are not looked at.',
  },
  {
    service: 'sts',
    text: 'Every role exists and trusts its own account, unless control says what it demands; role chaining has no limits.',
  },
  {
    service: 'sts',
    text: 'Sessions expire by the real clock, also where the clock of the account was advanced.',
  },
]
