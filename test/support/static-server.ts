import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

export interface StaticServer {
  /** Ends in a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const typeByExtension: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
const compressible = new Set([".css", ".html", ".js", ".json", ".svg", ".wasm", ".webmanifest"]);

/** Serves a folder as any plain web host does: gzip, no rewriting of addresses. Port 0 is a free one. */
export async function serveFolder(folder: string, port = 0): Promise<StaticServer> {
  const bodyByPath = new Map<string, Buffer>();

  const server = createServer((request, response) => {
    const path = pathInFolder(request.url ?? "/");
    const extension = extname(path);
    const isCompressed = compressible.has(extension);
    const body = bodyByPath.get(path) ?? readBody(join(folder, path), isCompressed);
    if (body === null) {
      response.writeHead(404).end();
      return;
    }
    bodyByPath.set(path, body);
    response.writeHead(200, {
      "content-type": typeByExtension[extension] ?? "application/octet-stream",
      "content-length": body.byteLength,
      "cache-control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      ...(isCompressed ? { "content-encoding": "gzip" } : {}),
    });
    response.end(body);
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${portOf(address)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pathInFolder(url: string): string {
  const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
  return path.endsWith("/") ? `${path}index.html` : path;
}

function readBody(file: string, isCompressed: boolean): Buffer | null {
  try {
    const content = readFileSync(file);
    return isCompressed ? gzipSync(content) : content;
  } catch {
    return null;
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") {
    throw new Error("The server has no port");
  }
  return address.port;
}
