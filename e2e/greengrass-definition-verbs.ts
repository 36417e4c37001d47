import { readFile } from 'node:fs/promises'
import type { Page, Sandbox } from './console'
import { arn, type Made } from './greengrass-verbs'

/** An SNS connector as AWS takes it. */
export const sns = (version: number, parameters?: Record<string, string>) => ({
  Id: 'alerts',
  ConnectorArn: arn('SNS', version),
  ...(parameters && { Parameters: parameters }),
})

/** Creates a version as another client would; gives its id. */
export async function addVersion(sandbox: Sandbox, Id: string, Connectors: object[]): Promise<string> {
  const path = `/greengrass/definition/connectors/${Id}/versions`
  return (await sandbox.greengrass<{ Version: string }>('POST', path, { Connectors })).Version
}

/** A group whose latest version refers to a version of a connector definition. */
export const makeGroup = (sandbox: Sandbox, Name: string, ConnectorDefinitionVersionArn: string) =>
  sandbox.greengrass<Made>('POST', '/greengrass/groups', { Name, InitialVersion: { ConnectorDefinitionVersionArn } })

/** Presses Export and gives the file. */
export async function exported(page: Page) {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export as AWS CLI file' }).click()
  const file = await download
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}
