/* The floor of the benchmark: what any reader of a DOCX must do at the least. The main part is
   inflated and parsed by libxml2's SAX2 with empty callbacks; nothing is kept. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

static void start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                  int namespaces, const xmlChar **declared, int attributes, int defaulted,
                  const xmlChar **values) {
  (void)context; (void)name; (void)prefix; (void)uri; (void)namespaces; (void)declared;
  (void)attributes; (void)defaulted; (void)values;
}
static void end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)context; (void)name; (void)prefix; (void)uri;
}
static void text(void *context, const xmlChar *characters, int length) {
  (void)context; (void)characters; (void)length;
}

int main(int count, char **arguments) {
  if (count != 2) return 2;
  zip_t *archive = zip_open(arguments[1], ZIP_RDONLY, NULL);
  zip_stat_t status;
  if (!archive || zip_stat(archive, "word/document.xml", 0, &status) != 0) return 2;
  char *bytes = malloc(status.size);
  zip_file_t *part = zip_fopen(archive, "word/document.xml", 0);
  if (!bytes || !part || zip_fread(part, bytes, status.size) != (zip_int64_t)status.size) return 2;
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start;
  handler.endElementNs = end;
  handler.characters = text;
  return xmlSAXUserParseMemory(&handler, NULL, bytes, (int)status.size) == 0 ? 0 : 2;
}
