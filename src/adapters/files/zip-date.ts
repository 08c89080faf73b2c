const EARLIEST = Date.UTC(1980, 0, 1);
const LATEST = Date.UTC(2107, 11, 31);

/**
 * A date for an entry of a ZIP archive. Archives keep years from 1980 to 2107 and no time zone, and client-zip writes the local
 * time: this one gives UTC as its local time, so that the same package has the same bytes everywhere.
 */
export class ZipDate extends Date {
  constructor(at: string) {
    super(Math.min(LATEST, Math.max(EARLIEST, Date.parse(at))));
  }

  override getFullYear(): number {
    return this.getUTCFullYear();
  }

  override getMonth(): number {
    return this.getUTCMonth();
  }

  override getDate(): number {
    return this.getUTCDate();
  }

  override getHours(): number {
    return this.getUTCHours();
  }

  override getMinutes(): number {
    return this.getUTCMinutes();
  }

  override getSeconds(): number {
    return this.getUTCSeconds();
  }
}
