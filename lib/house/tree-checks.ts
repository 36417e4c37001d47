import type { HouseFile } from './checks'

/** The services in the registry's text that no end-to-end test is named after. */
export function servicesWithoutSpec(registry: string, paths: ReadonlySet<string>): string[] {
  const services = [...registry.matchAll(/from '@\/lib\/([\w-]+)\/service'/g)].map(([, service]) => service ?? '')
  if (services.length === 0) throw new Error('the registry names no service')
  return services.filter((service) => !paths.has(`e2e/${service}.spec.ts`))
}

/**
 * The paths that a document cites between backticks and that do not exist. A citation starts with a top-level folder;
 * placeholders such as `<service>`, `{a,b}`, `*` and `…` are not paths.
 */
export function missingCitations(document: string, files: HouseFile[]): string[] {
  const paths = files.map(({ path }) => path)
  const exists = (cited: string) => paths.some((path) => path === cited || path.startsWith(`${cited}/`))
  return [...document.matchAll(/`((?:app|components|lib|e2e|public)\/[^`\s]*)`/g)]
    .map(([, cited = '']) => cited.replace(/\/$/, ''))
    .filter((cited) => !/[<>{}*…]/.test(cited) && !exists(cited))
}
