import type { CatalogueConnector, CatalogueVersion } from '@/lib/greengrass/catalogue/shape'

/** What a version of a connector needs on the core and in AWS. */
export function Needs({ connector, version }: { connector: CatalogueConnector; version: CatalogueVersion }) {
  const { minCoreVersion, runtime, runtimeNote, streamManager, mlSdk, verifiedDockerCompose } = version
  const facts = [
    minCoreVersion && `Core software ${minCoreVersion} or later`,
    runtime,
    runtimeNote,
    streamManager && 'Stream manager on the core',
    mlSdk && `Machine learning SDK: ${mlSdk}`,
    verifiedDockerCompose && `AWS verified it with Docker Compose ${verifiedDockerCompose}`,
    // The guide's own list says "see versions[].runtime", which is the fact above.
    ...connector.prerequisites.filter((one) => !one.includes('versions[]')),
  ].filter((fact) => typeof fact === 'string')
  return (
    <ul>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}
