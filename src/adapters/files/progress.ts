export interface Progress {
  readonly doneInBytes: number;
  readonly totalInBytes: number;
}

/** For whatever takes long: how to hear of its progress, and how to stop it. */
export interface TaskOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}
