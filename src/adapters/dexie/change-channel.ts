import * as z from "zod/mini";
import { Change } from "#core/assessment/change.ts";

/** How tabs and windows tell each other what they saved. */
export interface ChangeChannel {
  readonly tell: (changes: readonly Change[]) => void;
  /** Answers the function that ends it. */
  readonly listen: (listener: (changes: readonly Change[]) => void) => () => void;
}

const Changes = z.array(Change);

export function openChangeChannel(databaseName: string): ChangeChannel {
  const channel = new BroadcastChannel(`matang changes ${databaseName}`);
  const listeners = new Set<(changes: readonly Change[]) => void>();
  channel.addEventListener("message", ({ data }) => {
    if (listeners.size === 0) {
      return;
    }
    const changes = Changes.safeParse(data);
    // Another version of the app may send what this one does not know. Its changes are found when the assessment is opened.
    for (const listener of changes.success ? listeners : []) {
      listener(changes.data ?? []);
    }
  });
  return {
    tell: (changes) => {
      if (changes.length > 0) {
        channel.postMessage(changes);
      }
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
