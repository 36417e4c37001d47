import { Fault, readModel, type SandboxService, violationsText } from '@/lib/sandbox/kit'
import { putSecret } from './control'
import { describeSecret, listSecrets } from './secrets'

/** AWS Secrets Manager, as far as EVS's connectors need it: secrets are listed and described, and have no values. */
export const secretsManagerSandbox: SandboxService = {
  name: 'secretsmanager',
  model: readModel(new URL('./model.json', import.meta.url)),
  operations: { ListSecrets: { run: listSecrets }, DescribeSecret: { run: describeSecret } },
  invalid: (violations) => new Fault('ValidationException', 400, violationsText(violations)),
  control: { secret: putSecret },
}
