import * as z from "zod/mini";

/** The Content-Security-Policy forbids making code from text, so zod must not even try. */
z.config({ jitless: true });
