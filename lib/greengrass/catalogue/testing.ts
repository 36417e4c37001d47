import { catalogue, loadConnector, loadEntry } from './catalogue'
import type { Entry } from './check'

/** A connector's version, for tests; the latest where none is named. */
export async function entryOf(name: string, version = catalogue.find((one) => one.name === name)?.latestVersion ?? 0) {
  const entry = await loadEntry(`arn:aws:greengrass:us-east-1::/connectors/${name}/versions/${version}`)
  if (!entry) throw new Error(`the catalogue has no ${name} of version ${version}`)
  return entry
}

/** All versions of all connectors. */
export async function allEntries(): Promise<Entry[]> {
  const connectors = await Promise.all(catalogue.map(({ name }) => loadConnector(name)))
  return connectors.flatMap((connector) => connector?.versions.map((version) => ({ connector, version })) ?? [])
}

/** Rows of parameters from an object. */
export const rows = (parameters: Record<string, string>) =>
  Object.entries(parameters).map(([key, value]) => ({ key, value }))
