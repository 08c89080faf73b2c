/** The largest file that can be evidence: what is larger could not travel in a package. */
export const LARGEST_EVIDENCE_IN_BYTES = 1024 * 1024 * 1024;
