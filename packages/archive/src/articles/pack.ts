import { gunzipSync, gzipSync } from 'node:zlib'
import type { Reading } from '@isnad/reader'

/** Packs a reading as it is stored: JSON, gzipped. */
export const pack = (reading: Reading): Uint8Array => gzipSync(JSON.stringify(reading), { level: 1 })

/** Unpacks a stored reading. */
export const unpack = (packed: Uint8Array): Reading =>
  JSON.parse(gunzipSync(packed).toString('utf8')) as Reading
