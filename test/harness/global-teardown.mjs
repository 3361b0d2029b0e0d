export default async function stopSharedHouse() {
  await globalThis.__stopHouse?.();
}
