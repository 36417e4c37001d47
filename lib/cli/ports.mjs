import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>} Node's error code, or nothing when the port is free
 */
const occupied = (host, port) =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(undefined)))
  })

/**
 * Makes sure that a port can be listened on. What a killed console leaves goes within the second that this waits.
 *
 * @param {string} host
 * @param {number} port
 * @param {string} variable The variable that sets the port.
 * @throws {Error} that names the port and the variable
 */
export async function requireFreePort(host, port, variable) {
  let code = await occupied(host, port)
  for (let tries = 0; code === 'EADDRINUSE' && tries < 10; tries++) {
    await pause(100)
    code = await occupied(host, port)
  }
  if (code === 'EADDRINUSE') {
    throw new Error(
      `Port ${port} on ${host} is taken, perhaps by a console that runs already. ` +
        `End that program, or choose another port, for example ${variable}=${port + 1}.`,
    )
  }
  if (code) throw new Error(`Port ${port} on ${host} cannot be used (${code}). Choose another with ${variable}.`)
}
