import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, vi } from 'vitest'
import { download } from './fetch.ts'

// 127.0.0.2 plays a server of the public internet; only Linux answers on it without being set up to.
vi.mock('ipaddr.js', async original => {
  const { default: real } = await original<{ default: typeof import('ipaddr.js') }>()
  const process = (address: string) =>
    address === '127.0.0.2' ? { range: () => 'unicast' } : real.process(address)
  return { default: { ...real, process } }
})

test.skipIf(process.platform !== 'linux')(
  'a public page may not redirect to a private address, by number or by name',
  async () => {
    let asked = 0
    const inside = createServer((_, response) => {
      asked++
      response.end('سر')
    }).listen(0, '127.0.0.1')
    const port = () => (inside.address() as AddressInfo).port
    const outside = createServer((request, response) =>
      response.writeHead(302, { location: `http://${request.url!.slice(1)}:${port()}/` }).end(),
    )
    await new Promise<void>(done => outside.listen(0, '127.0.0.2', done))
    const address = `http://127.0.0.2:${(outside.address() as AddressInfo).port}`
    try {
      await expect(download(`${address}/127.0.0.1`)).rejects.toThrow(/not a public address/)
      await expect(download(`${address}/localhost`)).rejects.toThrow(/not a public address/)
      expect(asked).toBe(0)
    } finally {
      inside.close()
      outside.close()
    }
  },
)
