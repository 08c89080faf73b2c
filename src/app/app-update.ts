/** What is known about a newer version of the app than the one this page runs. */
export type AppUpdate =
  | { readonly kind: "none" }
  /** Fetched and waiting. `install` ends when it has taken over; the page must be reloaded then, by whoever asked. */
  | { readonly kind: "offered"; readonly install: () => Promise<void> }
  /** Taken over, from this tab or another: this page still runs the old version and lacks its remaining parts. */
  | { readonly kind: "needs-reload" };

const HOUR_IN_MS = 3_600_000;

/**
 * Registers the service worker and reports each change of the above. Never reloads the page: only the screen knows
 * whether something is unsaved. Does nothing where there is no built service worker, or where it is refused.
 */
export async function watchForAppUpdate(onChange: (update: AppUpdate) => void): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) {
    return;
  }
  reportTakeover(() => onChange({ kind: "needs-reload" }));
  const registration = await register();
  if (registration === null) {
    return;
  }
  reportWaiting(registration, (worker) => onChange({ kind: "offered", install: () => install(worker) }));
  // Following a hash link is no navigation, so a page that stays open for days has to ask by itself.
  setInterval(() => registration.update().catch(stayOnThisVersion), HOUR_IN_MS);
}

/** The first worker of all takes over a page that had none, and that is no update. */
function reportTakeover(onTakeover: () => void): void {
  let isControlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (isControlled) {
      onTakeover();
    }
    isControlled = true;
  });
}

/** Private windows and some policies refuse service workers; the app then works as long as the network does. */
async function register(): Promise<ServiceWorkerRegistration | null> {
  try {
    return (await navigator.serviceWorker.register("./sw.js")) ?? null;
  } catch {
    return null;
  }
}

function reportWaiting(
  registration: ServiceWorkerRegistration,
  onWaiting: (worker: ServiceWorker) => void,
): void {
  const reportIfWaiting = () => {
    if (registration.waiting !== null && navigator.serviceWorker.controller !== null) {
      onWaiting(registration.waiting);
    }
  };
  reportIfWaiting();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", reportIfWaiting);
  });
}

function install(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    navigator.serviceWorker.addEventListener("controllerchange", () => resolve(), { once: true });
    worker.postMessage({ type: "SKIP_WAITING" });
  });
}

/** Without a network there is nothing newer to be had; the next hour asks again. */
function stayOnThisVersion(): void {}
