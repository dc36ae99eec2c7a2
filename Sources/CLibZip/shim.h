#ifndef HANSYN_CLIBZIP_SHIM_H
#define HANSYN_CLIBZIP_SHIM_H

#include <zip.h>

#endif
