/** `projects_change`: stable as long as feature and handler keep their names. */
export function operationId(controller: string, handler: string): string {
  const feature = controller.replace(/Controller$/, '');
  return `${feature.charAt(0).toLowerCase()}${feature.slice(1)}_${handler}`;
}
