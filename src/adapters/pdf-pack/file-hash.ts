import { createSHA256 } from "hash-wasm";
import { Sha256 } from "#core/evidence/evidence-item.ts";

/** Follows one file with SHA-256, piece by piece; can go back to where it was. */
export interface FileHash {
  /** Where a promise is given, wait for it before the bytes change and before going on. */
  readonly update: (bytes: Uint8Array) => Promise<void> | undefined;
  /** Goes back to where it is now, as often as it is called. */
  readonly mark: () => () => void;
  /** Of everything it followed. Nothing more may follow. */
  readonly digest: () => Promise<Sha256>;
}

export type StartFileHash = () => Promise<FileHash>;

/** In this thread, by WebAssembly: no browser hashes piece by piece. */
export const startFileHash: StartFileHash = async () => {
  const hasher = (await createSHA256()).init();
  return {
    update: (bytes) => {
      hasher.update(bytes);
      return undefined;
    },
    mark: () => {
      const state = hasher.save();
      return () => {
        hasher.load(state);
      };
    },
    digest: async () => Sha256.parse(hasher.digest()),
  };
};
