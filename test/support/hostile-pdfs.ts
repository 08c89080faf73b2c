import { hostilePdfsActions } from "./hostile-pdfs-actions.ts";
import { hostilePdfsLoops } from "./hostile-pdfs-loops.ts";
import { hostilePdfsPlaces } from "./hostile-pdfs-places.ts";
import { hostilePdfsTraps } from "./hostile-pdfs-traps.ts";

/** A file that means harm to who opens it, or to the program that reads it. */
export interface HostilePdf {
  readonly name: string;
  readonly make: () => Uint8Array;
  /** How it must end: its pages shown without what acts, or attached as it is. "any": both are right. "left-out": neither, it is a program. */
  readonly ends: "shown" | "attached" | "left-out" | "any";
}

export function hostilePdfs(): readonly HostilePdf[] {
  return [...hostilePdfsActions(), ...hostilePdfsPlaces(), ...hostilePdfsLoops(), ...hostilePdfsTraps()];
}
