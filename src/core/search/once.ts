/** The same promise for every call; one that failed is tried again by the next call. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  const made = keyed(() => make());
  return () => made('');
}

/** The same for each key. */
export function keyed<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (key) => {
    let promise = made.get(key);
    if (!promise) {
      promise = make(key);
      promise.catch(() => made.delete(key));
      made.set(key, promise);
    }
    return promise;
  };
}
