import { connect } from 'node:net'

/** A request as it goes over the wire: nothing of it is made better, as a well-behaved client would. */
export interface Raw {
  method?: string
  /** What stands between the method and the version. */
  target: string
  /** In this order, repeated names too. */
  headers: [name: string, value: string][]
  body?: string
}

/** The status of the answer, 0 where there is none, and its text with its headers. */
export interface RawAnswer {
  status: number
  text: string
}

const patienceMs = 15_000

/** Sends a request to a port of this machine. The connection ends with its answer. */
export function say(port: number, { method = 'POST', target, headers, body = '' }: Raw): Promise<RawAnswer> {
  const length = method === 'GET' ? [] : [['Content-Length', String(Buffer.byteLength(body))]]
  const lines = [...headers, ...length, ['Connection', 'close']].map(([name, value]) => `${name}: ${value}\r\n`)
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(port, '127.0.0.1')
    socket.setTimeout(patienceMs, () => socket.destroy(new Error(`No answer to ${method} ${target}`)))
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text }))
    socket.on('error', (error) => ('code' in error ? resolve({ status: 0, text }) : reject(error)))
    socket.write(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
  })
}
