export default async function stopSharedHub() {
  await globalThis.__stopHub?.();
}
