import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { download, isPublic } from './fetch.ts'

let server: Server | undefined

/** Serves on a free port of this machine; gives the address. */
const serving = (listener: RequestListener) =>
  new Promise<string>(done => {
    server = createServer(listener).listen(0, '127.0.0.1', () =>
      done(`http://127.0.0.1:${(server!.address() as AddressInfo).port}`),
    )
  })

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = undefined
})

const allowPrivate = true

describe('addresses', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.1',
    '169.254.169.254',
    '::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '0.0.0.0',
  ])('%s is not public', address => expect(isPublic(address)).toBe(false))
  test('8.8.8.8 and 2001:4860:4860::8888 are', () => {
    expect(isPublic('8.8.8.8')).toBe(true)
    expect(isPublic('2001:4860:4860::8888')).toBe(true)
  })
  test('an address of this machine is refused, by number and by name', async () => {
    let asked = 0
    const address = await serving((_, response) => {
      asked++
      response.end('سر')
    })
    await expect(download(address)).rejects.toThrow(/not a public address.*--allow-private/)
    await expect(download(address.replace('127.0.0.1', 'localhost'))).rejects.toThrow(/not a public address/)
    await expect(download('http://[::1]/')).rejects.toThrow(/not a public address/)
    expect(asked).toBe(0)
  })
  test('other schemes are refused', async () => {
    await expect(download('file:///etc/hostname')).rejects.toThrow(/only http and https/)
  })
})

describe('a download', () => {
  test('gives the bytes, the type and where it was found', async () => {
    const address = await serving((request, response) => {
      if (request.url === '/old') response.writeHead(302, { location: '/new' }).end()
      else response.setHeader('content-type', 'text/html; charset=utf-8').end('<p>أهلا</p>')
    })
    const found = await download(`${address}/old`, { allowPrivate })
    expect(Buffer.from(found.bytes).toString()).toBe('<p>أهلا</p>')
    expect(found).toMatchObject({ url: `${address}/new`, type: 'text/html; charset=utf-8' })
  })
  test('a redirect to another scheme is refused', async () => {
    const address = await serving((_, response) =>
      response.writeHead(302, { location: 'file:///etc/hostname' }).end(),
    )
    await expect(download(address, { allowPrivate })).rejects.toThrow(/only http and https/)
  })
  test('redirects end somewhere', async () => {
    const address = await serving((_, response) => response.writeHead(302, { location: '/' }).end())
    await expect(download(address, { allowPrivate })).rejects.toThrow(/more than 5 redirects/)
  })
  test('a server that says nothing is given up', async () => {
    const address = await serving(() => {})
    await expect(download(address, { allowPrivate, timeout: 150 })).rejects.toThrow(
      /no answer within 0.15 seconds/,
    )
  })
  test('a page that never ends is given up', async () => {
    const address = await serving((_, response) => {
      const more = setInterval(() => response.write('أ'.repeat(50_000)), 1)
      response.on('close', () => clearInterval(more))
    })
    await expect(download(address, { allowPrivate, limit: 1_000_000 })).rejects.toThrow(/larger than 1 MB/)
  })
  test('an error of the server is told', async () => {
    const address = await serving((_, response) => response.writeHead(404).end())
    await expect(download(address, { allowPrivate })).rejects.toThrow(/answered 404/)
  })
  test('a refused connection is told', async () => {
    const address = await serving(() => {})
    server?.close()
    server?.closeAllConnections()
    await expect(download(address, { allowPrivate })).rejects.toThrow(/the server refuses the connection/)
  })
})
