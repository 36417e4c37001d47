/** One call as an AWS client puts it on the wire, without its signature. */
export interface RawCall {
  accessKey: string
  /** Signing name. */
  service: string
  region?: string
  method?: string
  path?: string
  headers?: Record<string, string>
  body?: string
}

/** The credential scope that a signed request carries. */
export function authorization({ accessKey, service, region = 'us-east-1' }: RawCall): string {
  return `AWS4-HMAC-SHA256 Credential=${accessKey}/20261121/${region}/${service}/aws4_request, SignedHeaders=host;x-amz-date, Signature=0`
}

/** Sends a call and reads the whole answer. */
export async function rawCall(url: string, call: RawCall) {
  const { method = 'POST', path = '/', headers = {}, body } = call
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: authorization(call), ...headers },
    body: method === 'GET' ? undefined : body,
  })
  const text = await response.text()
  const json = (): Record<string, unknown> => JSON.parse(text)
  return { status: response.status, headers: response.headers, text, json }
}

/** An awsJson1_1 call of Secrets Manager. */
export function secretsCall(url: string, accessKey: string, operation: string, input: unknown) {
  const headers = { 'x-amz-target': `secretsmanager.${operation}`, 'content-type': 'application/x-amz-json-1.1' }
  return rawCall(url, { accessKey, service: 'secretsmanager', headers, body: JSON.stringify(input) })
}

/** An awsJson1_0 call of EVS. */
export function evsCall(url: string, accessKey: string, operation: string, input: unknown, region?: string) {
  const headers = {
    'x-amz-target': `AmazonElasticVMwareService.${operation}`,
    'content-type': 'application/x-amz-json-1.0',
  }
  return rawCall(url, { accessKey, service: 'evs', region, headers, body: JSON.stringify(input) })
}

/** A call of STS in the query protocol. `token` is the session token of temporary credentials. */
export function stsCall(url: string, accessKey: string, form: Record<string, string>, token?: string) {
  const body = new URLSearchParams({ Version: '2011-06-15', ...form }).toString()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    ...(token === undefined ? {} : { 'x-amz-security-token': token }),
  }
  return rawCall(url, { accessKey, service: 'sts', headers, body })
}
