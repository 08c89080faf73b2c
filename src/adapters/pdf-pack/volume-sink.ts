/** Where one volume is written: a file handle, a file of the scratch space, a file on disk. Only ever appended to, or cut. */
export interface VolumeSink {
  /** The bytes may change once it is done. */
  readonly write: (bytes: Uint8Array) => void | Promise<void>;
  /** Cuts off all after the first `length` bytes; writing goes on there. */
  readonly truncate: (length: number) => void | Promise<void>;
  /** Makes it a file. Until then nothing that looks whole exists. */
  readonly close: () => Promise<void>;
  /** Leaves nothing behind. */
  readonly abandon: () => Promise<void>;
}

/** Opens a sink for the volume with this number, from 1. Rejects when the disk is full or refuses. */
export type OpenVolume = (volume: number) => Promise<VolumeSink>;
