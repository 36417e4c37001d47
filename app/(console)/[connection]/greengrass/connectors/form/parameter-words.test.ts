import { expect, test } from 'vitest'
import { catalogue, loadConnector } from '@/lib/greengrass/catalogue/catalogue'
import { labelOf, limitsOf, pointsTo, unshown } from './parameter-words'

async function parameter(name: string, key: string) {
  const connector = await loadConnector(name)
  const found = connector?.versions.at(-1)?.parameters.find((one) => one.key === key)
  if (!found) throw new Error(`${name} has no ${key}`)
  return found
}

test('limits, unit, default and example are one line', async () => {
  expect(limitsOf(await parameter('CloudWatchMetrics', 'PublishInterval'))).toBe(
    'A whole number from 0 to 900, in seconds. Example: 600.',
  )
  expect(limitsOf(await parameter('DockerApplicationDeployment', 'DockerComposeFileS3Bucket'))).toBe(
    '3 to 63 characters. Example: myS3Bucket.',
  )
})

test('what a parameter points to is said of each that names a resource', async () => {
  const connectors = await Promise.all(catalogue.map(({ name }) => loadConnector(name)))
  const naming = connectors.flatMap((one) =>
    (one?.versions ?? []).flatMap(({ parameters }) => parameters.filter(({ resource }) => resource)),
  )
  expect(naming.length).toBeGreaterThan(35)
  expect(naming.filter((one) => pointsTo(one) === '').map(({ resource }) => resource)).toEqual([])
})

test('parameters that share a label are told apart by their keys', async () => {
  expect(labelOf(await parameter('DockerApplicationDeployment', 'DockerComposeFileS3Key'))).toBe(
    'Docker Compose file in S3: DockerComposeFileS3Key',
  )
})

test('a text that a form field would change is named', () => {
  expect(unshown('a\r\nb')).toContain('JSON view')
  expect(unshown('a\nb')).toBeUndefined()
})
