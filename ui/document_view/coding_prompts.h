// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/coding_desk.h"

class QWidget;

/// What is asked about one coding, from whichever view. Each says so on the desk when there is no coding.
namespace marginalia::ui {

void askMemo(CodingDesk& desk, core::CodingId coding, QWidget* parent);
void askOtherCode(CodingDesk& desk, core::CodingId coding, QWidget* parent);
/// A number from 0 to 100, or nothing to take the weight off.
void askWeight(CodingDesk& desk, core::CodingId coding, QWidget* parent);

/// The chosen coding, else the only one here.
core::CodingId codingMeant(const CodingDesk& desk);

} // namespace marginalia::ui
