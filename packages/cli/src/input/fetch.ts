import { lookup } from 'node:dns'
import ipaddr from 'ipaddr.js'
import { Agent, fetch } from 'undici'
import { Failure } from '../failure.ts'

/** What a download may cost and where it may go. */
export interface FetchOptions {
  /** Allows private, loopback and link-local addresses. */
  allowPrivate?: boolean
  /** Milliseconds for the whole exchange. */
  timeout?: number
  /** Bytes after which the download is given up. */
  limit?: number
  signal?: AbortSignal
}

const REDIRECTS = 5

/** True for an address of the public internet (by the IANA special-purpose registries, as ipaddr.js knows them). */
export function isPublic(address: string): boolean {
  try {
    return ipaddr.process(address).range() === 'unicast'
  } catch {
    return false
  }
}

/**
 * An agent that resolves a name and refuses addresses that are not public in the same step, so that a name cannot
 * answer differently between the check and the connection.
 */
const publicOnly = () =>
  new Agent({
    connect: {
      lookup: (host, options, done) =>
        lookup(host, { ...options, all: true }, (error, addresses) => {
          if (error) return done(error, [])
          const private_ = addresses.find(a => !isPublic(a.address))
          if (private_)
            return done(
              new Failure(
                `${host} is at ${private_.address}, which is not a public address. Use --allow-private to read it all the same.`,
              ),
              [],
            )
          if (options.all) done(null, addresses)
          else done(null, addresses[0]!.address, addresses[0]!.family)
        }),
    },
  })

/** A downloaded page: its bytes, where it was finally found, and the charset its server names. */
export interface Download {
  bytes: Uint8Array
  url: string
  type: string
}

/**
 * Downloads a page over http or https, following at most five redirects, each checked like the first address.
 * Throws {@link Failure} where the address is refused, the server answers with an error, or a limit is passed.
 */
export async function download(
  address: string,
  { allowPrivate = false, timeout = 20_000, limit = 20_000_000, signal }: FetchOptions = {},
): Promise<Download> {
  const dispatcher = allowPrivate ? new Agent() : publicOnly()
  const stop = AbortSignal.any([AbortSignal.timeout(timeout), ...(signal ? [signal] : [])])
  try {
    let url = address
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      check(url, allowPrivate)
      const response = await fetch(url, {
        dispatcher,
        redirect: 'manual',
        signal: stop,
        headers: {
          accept: 'text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.5',
          'user-agent': 'isnad (reads Arabic news)',
        },
      })
      const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
      if (next) {
        await response.body?.cancel()
        url = new URL(next, url).href
        continue
      }
      if (!response.ok)
        throw new Failure(`${url}: the server answered ${response.status} ${response.statusText}.`)
      return {
        bytes: await body(response.body as AsyncIterable<Uint8Array> | null, limit, url),
        url,
        type: response.headers.get('content-type') ?? '',
      }
    }
    throw new Failure(`${address}: more than ${REDIRECTS} redirects.`)
  } catch (error) {
    throw explained(error, address, timeout)
  } finally {
    await dispatcher.destroy()
  }
}

function check(url: string, allowPrivate: boolean): void {
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new Failure(`${url}: only http and https addresses are read.`)
  const bare = hostname.replace(/^\[|\]$/g, '')
  if (!allowPrivate && ipaddr.isValid(bare) && !isPublic(bare))
    throw new Failure(`${url}: ${bare} is not a public address. Use --allow-private to read it all the same.`)
}

async function body(
  chunks: AsyncIterable<Uint8Array> | null,
  limit: number,
  url: string,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks ?? []) {
    size += chunk.length
    if (size > limit)
      throw new Failure(
        `${url}: larger than ${Math.round(limit / 1e6)} MB; download it yourself and give the file.`,
      )
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}

const CAUSES: Record<string, string> = {
  ERR_INVALID_URL: 'not a valid address',
  ENOTFOUND: 'there is no such host; check the address and the connection',
  EAI_AGAIN: 'the name of the host could not be looked up; check the connection',
  ECONNREFUSED: 'the server refuses the connection',
  ECONNRESET: 'the server broke the connection off; try again',
  UND_ERR_SOCKET: 'the server broke the connection off; try again',
  EHOSTUNREACH: 'the server cannot be reached; check the connection',
  ENETUNREACH: 'the server cannot be reached; check the connection',
}

/** Names the cause of a failed exchange in words a user can act on. */
function explained(error: unknown, address: string, timeout: number): Error {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof Failure) return cause
    if (cause.name === 'TimeoutError')
      return new Failure(`${address}: no answer within ${timeout / 1000} seconds.`)
    if ('code' in cause && typeof cause.code === 'string')
      return new Failure(`${address}: ${CAUSES[cause.code] ?? `could not be fetched (${cause.code})`}.`)
  }
  return error instanceof Error
    ? new Failure(`${address}: ${error.message}`)
    : new Failure(`${address}: could not be fetched.`)
}
