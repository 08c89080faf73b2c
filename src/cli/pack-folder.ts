import { mkdir, mkdtemp, open, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { OpenVolume, VolumeSink } from "#adapters/pdf-pack/volume-sink.ts";
import type { Result } from "#core/shared/result.ts";
import type { CommandFailure } from "./command.ts";
import { describeFileError, localPath } from "./local-files.ts";
import { failure } from "./parse-command-line.ts";

/** Where a pack is written before it stands in its folder: beside the place, so that moving it there cannot fail half-way. */
export interface PackDesk {
  readonly openVolume: OpenVolume;
  /** The path under which the volume lies while it is written. */
  readonly pathOf: (name: string) => string;
  /** Puts what was written into the folder, under its name. */
  readonly handOver: (written: string, name: string) => Promise<void>;
}

export const volumeName = (volume: number) => `jilid-${volume}`;

/** Whatever ends the writing, nothing half-written stays in the folder, nor the folder itself where it was not there before. */
export async function writeIntoFolder<Value>(
  folder: string,
  write: (desk: PackDesk) => Promise<Result<Value, CommandFailure>>,
): Promise<Result<Value, CommandFailure>> {
  const place = localPath(folder);
  let desk: string | null = null;
  let isNew = false;
  try {
    if (await isOtherThanFolder(place)) {
      return failure(`${folder} bukan folder.`);
    }
    isNew = (await mkdir(place, { recursive: true })) !== undefined;
    desk = await mkdtemp(join(place, ".matang-"));
    return await write(deskIn(place, desk));
  } catch (cause) {
    return failure(describeFileError(folder, cause));
  } finally {
    await clearUp(place, desk, isNew);
  }
}

async function isOtherThanFolder(place: string): Promise<boolean> {
  const found = await stat(place).catch(() => null);
  return found?.isDirectory() === false;
}

function deskIn(place: string, desk: string): PackDesk {
  return {
    openVolume: (volume) => openFileSink(join(desk, volumeName(volume))),
    pathOf: (name) => join(desk, name),
    handOver: (written, name) => rename(join(desk, written), join(place, name)),
  };
}

async function clearUp(place: string, desk: string | null, isNew: boolean): Promise<void> {
  if (desk !== null) {
    await rm(desk, { recursive: true, force: true });
  }
  if (isNew && (await readdir(place)).length === 0) {
    await rmdir(place);
  }
}

async function openFileSink(path: string): Promise<VolumeSink> {
  const file = await open(path, "w");
  let at = 0;
  return {
    write: async (bytes) => {
      let done = 0;
      while (done < bytes.length) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at);
        done += bytesWritten;
        at += bytesWritten;
      }
    },
    truncate: async (length) => {
      await file.truncate(length);
      at = length;
    },
    close: () => file.close(),
    abandon: async () => {
      await file.close();
      await rm(path, { force: true });
    },
  };
}
