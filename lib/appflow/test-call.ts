import type { InvocationResponse } from '@aws-sdk/client-lambda'
import type { TestCall } from './kinds'

/** How AppFlow asks a connector what it is (DescribeConnectorConfigurationRequest of AppFlow's connector SDK). */
export const describeRequest = { type: 'DescribeConnectorConfigurationRequest' }

const mostShown = 16_384

/** AppFlow reads answers of at most 6 MB (connector SDK README). */
const mostBytes = 6 * 1024 * 1024

/** Members that a description needs, by the connector SDK. */
const needed = [
  'connectorOwner',
  'connectorName',
  'connectorVersion',
  'connectorModes',
  'authenticationConfig',
  'supportedApiVersions',
]

/** What an answer of Lambda's Invoke says of the connector. */
export function testCallOf(answer: InvocationResponse, logGroup: string): TestCall {
  const bytes = answer.Payload ?? new Uint8Array()
  const text = new TextDecoder().decode(bytes.subarray(0, mostBytes))
  const shown = { payload: text.slice(0, mostShown), size: bytes.length, cut: text.length > mostShown }
  const told = (outcome: TestCall['outcome'], problems: string[]): TestCall => ({
    outcome,
    problems,
    ...shown,
    executedVersion: answer.ExecutedVersion,
    logGroup,
  })
  const said = members(text)
  if (answer.FunctionError) return told('crashed', [crash(said), `Its log group is ${logGroup}.`])
  if (!said) return told('invalid', ['The answer is not a JSON object.'])
  const details = said.get('errorDetails')
  if (said.get('isSuccess') === false) {
    const message = members(details)?.get('errorMessage')
    return told('refused', [`The connector answered that it failed: ${shortText(message) ?? 'without saying why'}`])
  }
  const missing = needed.filter((name) => said.get(name) === undefined || said.get(name) === null)
  const problems = [
    ...(missing.length > 0 ? [`The answer describes no connector: it lacks ${missing.join(', ')}.`] : []),
    ...['connectorName', 'connectorOwner'].flatMap((name) =>
      /^(aws|amazon|appflow)/i.test(shortText(said.get(name)) ?? '')
        ? [`${name} starts with a word that AWS reserves.`]
        : [],
    ),
    ...(bytes.length > mostBytes ? ['The answer is larger than 6 MB.'] : []),
  ]
  return told(problems.length > 0 ? 'invalid' : 'described', problems)
}

const shortText = (value: unknown) => (typeof value === 'string' ? value.slice(0, 500) : undefined)

function crash(said: Map<string, unknown> | undefined): string {
  const message = shortText(said?.get('errorMessage'))
  if (message && /Task timed out/.test(message)) return `The function timed out: ${message}`
  if (message && /signal: killed/.test(message)) return `The function ran out of memory, or was killed: ${message}`
  return `The function ended with an error: ${message ?? 'Lambda told none'}`
}

function members(given: unknown): Map<string, unknown> | undefined {
  try {
    const value: unknown = typeof given === 'string' ? JSON.parse(given) : given
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? new Map(Object.entries(value))
      : undefined
  } catch {
    return undefined
  }
}
