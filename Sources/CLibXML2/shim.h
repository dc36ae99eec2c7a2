#ifndef HANSYN_CLIBXML2_SHIM_H
#define HANSYN_CLIBXML2_SHIM_H

/* Debian builds libxml2 with ICU; its headers then pull in an ICU that clashes with
   the one inside Foundation, and a clean debug build fails. Nothing here needs it. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#endif
