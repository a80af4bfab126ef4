/** The part of autocannon that the soak uses; the package brings no types. */
declare module 'autocannon' {
  interface Options {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    /** Requests a second over all connections. */
    overallRate: number;
    requests: { method: 'GET'; path: string }[];
  }
  interface Load {
    on(event: 'response', listener: (client: unknown, status: number) => void): this;
    on(event: 'reqError', listener: (error: Error) => void): this;
    on(event: 'done', listener: () => void): this;
    stop?(): void;
  }
  export default function autocannon(options: Options): Load;
}
