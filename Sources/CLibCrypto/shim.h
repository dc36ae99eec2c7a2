#ifndef HANSYN_CLIBCRYPTO_SHIM_H
#define HANSYN_CLIBCRYPTO_SHIM_H

#include <openssl/sha.h>

#endif
