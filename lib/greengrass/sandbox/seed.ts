import type { Account } from '@/lib/sandbox/kit'
import type { ContainerAnswer } from './containers'
import { createDefinition } from './definitions'
import { type DefinitionContent, type KindName, kindOf } from './kinds'
import { associateServiceRole } from './roles'

/** A definition as the seed stores it. */
export function plant(account: Account, now: Date, kind: KindName, Name: string, content: DefinitionContent) {
  return createDefinition(kindOf(kind), { account, now, input: { Name, InitialVersion: content } })
}

/** A core definition with one core. */
export function plantCore(account: Account, now: Date, name: string): ContainerAnswer {
  const iot = `arn:aws:iot:${account.region}:${account.number}`
  return plant(account, now, 'Core', name, {
    Cores: [{ Id: name, ThingArn: `${iot}:thing/${name}`, CertificateArn: certificate(iot, name), SyncShadow: true }],
  })
}

/** Certificate ids are 64 hexadecimal digits: the name's own, repeated. */
function certificate(iot: string, name: string): string {
  return `${iot}:cert/${Buffer.from(name).toString('hex').repeat(64).slice(0, 64)}`
}

/** What every new account starts with, because the console cannot create it: a core, a function, a logger, the service role. */
export function seed(account: Account, now: Date): void {
  const RoleArn = `arn:aws:iam::${account.number}:role/service-role/Greengrass_ServiceRole`
  associateServiceRole({ account, now, input: { RoleArn } })
  plantCore(account, now, 'line-3-core')
  plant(account, now, 'Function', 'line-3-vibration-filter', {
    Functions: [
      {
        Id: 'vibration-filter',
        FunctionArn: `arn:aws:lambda:${account.region}:${account.number}:function:vibration-filter:4`,
        FunctionConfiguration: { EncodingType: 'json', MemorySize: 32768, Pinned: true, Timeout: 10 },
      },
    ],
  })
  plant(account, now, 'Logger', 'line-3-logs', {
    Loggers: [
      { Id: 'system-to-cloudwatch', Component: 'GreengrassSystem', Level: 'INFO', Type: 'AWSCloudWatch' },
      { Id: 'lambda-to-disk', Component: 'Lambda', Level: 'WARN', Type: 'FileSystem', Space: 10240 },
    ],
  })
}
