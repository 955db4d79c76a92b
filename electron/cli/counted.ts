/** "1 row", "2 rows": so many of a thing, told one from many. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
