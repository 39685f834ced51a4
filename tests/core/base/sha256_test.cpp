// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <gtest/gtest.h>

using marginalia::core::Sha256;

TEST(Sha256, GivesTheDigestsPublishedInFips180) {
    EXPECT_EQ(Sha256::hexOf(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(Sha256::hexOf("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(Sha256::hexOf("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Sha256, GivesTheSameForPiecesAsForTheWhole) {
    Sha256 sha;
    for (int i = 0; i < 1000000; i += 1000)
        sha.update(std::string(1000, 'a'));
    EXPECT_EQ(sha.finishHex(), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, StartsAfreshAfterFinish) {
    Sha256 sha;
    sha.update("something else");
    sha.finish();
    sha.update("abc");
    EXPECT_EQ(sha.finish(), Sha256::of("abc"));
}
