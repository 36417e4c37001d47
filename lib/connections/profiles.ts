import 'server-only'
import { loadSharedConfigFiles } from '@smithy/core/config'

/** The names of the profiles in the server's own AWS files, none where they cannot be read. Never what is in them. */
export async function profileNames(): Promise<string[]> {
  const files = await loadSharedConfigFiles({ ignoreCache: true }).catch(() => undefined)
  const names = [...Object.keys(files?.configFile ?? {}), ...Object.keys(files?.credentialsFile ?? {})]
  return [...new Set(names)].filter((name) => !/^(sso-session|services)\./.test(name)).sort()
}
