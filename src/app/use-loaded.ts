import { type DependencyList, startTransition, useEffect, useState } from "react";

export type Loaded<Value> = { readonly kind: "loading" } | { readonly kind: "ready"; readonly value: Value };

/** What `load` resolves to; loads anew when a dependency changes, and drops an answer that comes too late. */
export function useLoaded<Value>(load: () => Promise<Value>, dependencies: DependencyList): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ kind: "loading" });
  const [failure, setFailure] = useState<{ readonly cause: unknown } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    load().then(
      (value) =>
        startTransition(() => {
          if (isCurrent) {
            setLoaded({ kind: "ready", value });
          }
        }),
      (cause: unknown) => isCurrent && setFailure({ cause }),
    );
    return () => {
      isCurrent = false;
    };
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the loading depends on
  }, dependencies);
  if (failure !== null) {
    throw failure.cause;
  }
  return loaded;
}
