import { Fault, readModel, type SandboxService, violationsText } from '@/lib/sandbox/kit'
import { assumeRole } from './assume-role'
import { getCallerIdentity } from './caller-identity'
import { roleCalls, setRole } from './control'

/** AWS STS: who a key belongs to, and temporary credentials that the whole sandbox honours. */
export const stsSandbox: SandboxService = {
  name: 'sts',
  model: readModel(new URL('./model.json', import.meta.url)),
  operations: { GetCallerIdentity: { run: getCallerIdentity }, AssumeRole: { run: assumeRole } },
  invalid: (violations) => new Fault('ValidationError', 400, violationsText(violations)),
  control: { role: setRole, calls: roleCalls },
}
